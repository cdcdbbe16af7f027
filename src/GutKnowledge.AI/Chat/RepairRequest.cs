using System.Text;
using GutKnowledge.Drafts;
using Microsoft.Extensions.AI;

namespace GutKnowledge.AI.Chat;

/// <summary>Asks the model for the reply again, with what is wrong with it.</summary>
internal static class RepairRequest
{
    public static ChatMessage Of(DraftReport report)
    {
        var text = new StringBuilder("A check of this reply against the evidence found:\n");
        foreach (var finding in report.Findings)
        {
            text.Append("- ").Append(finding.Message);
            if (finding.Text.Length > 0)
            {
                text.Append(" (in: \"").Append(finding.Text).Append("\")");
            }

            text.Append('\n');
        }

        return new ChatMessage(ChatRole.User, text.Append("Write the whole reply again, corrected, and do not mention this check.").ToString());
    }
}
