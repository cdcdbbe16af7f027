using System.Net;
using System.Net.Sockets;

namespace GutKnowledge.Import.Web;

/// <summary>Addresses that are nobody's on the internet: this machine, private networks, special purposes (the IANA registries of special-purpose addresses, RFC 6890).</summary>
internal static class PrivateAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/127", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Addresses that stand for one of version 4 in their last or their middle bytes (RFC 6052, RFC 3056).
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        var bytes = address.GetAddressBytes();
        return Array.Exists(Special, network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address))
            || (address.AddressFamily == AddressFamily.InterNetworkV6
                && ((Translated.Contains(address) && Is(new IPAddress(bytes.AsSpan(12, 4)))) || (SixToFour.Contains(address) && Is(new IPAddress(bytes.AsSpan(2, 4))))));
    }
}
