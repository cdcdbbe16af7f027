using CsCheck;
using GutKnowledge.Latent;

namespace GutKnowledge.Tests.Latent;

public sealed class TruncatedSvdTests
{
    private static readonly Gen<double[,]> Symmetric = Gen.Int[1, 12].SelectMany(size => Gen.Double[-10, 10].Array[size * size].Select(cells =>
    {
        var matrix = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                matrix[i, j] = cells[(Math.Min(i, j) * size) + Math.Max(i, j)];
            }
        }

        return matrix;
    }));

    [Fact]
    public void The_eigenvalues_of_a_small_matrix_are_known()
    {
        var eigen = SymmetricEigen.Of(new double[,] { { 2, 1, 0 }, { 1, 2, 0 }, { 0, 0, -5 } });

        eigen.Values.Should().HaveCount(3);
        eigen.Values[0].Should().BeApproximately(3, 1e-12);
        eigen.Values[1].Should().BeApproximately(1, 1e-12);
        eigen.Values[2].Should().BeApproximately(-5, 1e-12);
        Math.Abs(eigen.Vectors[0][0]).Should().BeApproximately(Math.Sqrt(0.5), 1e-12);
    }

    [Fact]
    public void A_matrix_of_zeros_and_none_at_all_have_eigenvalues_too()
    {
        SymmetricEigen.Of(new double[3, 3]).Values.Should().Equal(0, 0, 0);
        SymmetricEigen.Of(new double[0, 0]).Values.Should().BeEmpty();
    }

    [Fact]
    public void The_matrix_turns_no_eigenvector() => Symmetric.Sample(matrix =>
    {
        var eigen = SymmetricEigen.Of(matrix);
        var size = matrix.GetLength(0);
        for (var k = 0; k < size; k++)
        {
            for (var i = 0; i < size; i++)
            {
                Enumerable.Range(0, size).Sum(j => matrix[i, j] * eigen.Vectors[k][j]).Should().BeApproximately(eigen.Values[k] * eigen.Vectors[k][i], 1e-11);
                Enumerable.Range(0, size).Sum(j => eigen.Vectors[k][j] * eigen.Vectors[i][j]).Should().BeApproximately(i == k ? 1 : 0, 1e-12);
            }
        }
    }, iter: 300);

    [Fact]
    public void With_all_dimensions_the_matrix_is_put_together_again()
    {
        // Three terms; the documents' weights have the length one.
        var matrix = new TermDocumentMatrix(4, [0, 2, 5, 7], [0, 1, 0, 2, 3, 1, 3], [1, 1, 1, 5, 4, 1, 3]);
        var expected = new[,] { { Math.Sqrt(0.5), Math.Sqrt(0.5), 0 }, { Math.Sqrt(0.5), 0, Math.Sqrt(0.5) }, { 0, 1, 0 }, { 0, 0.8, 0.6 } };

        var svd = TruncatedSvd.Of(matrix, 3);

        svd.Dimensions.Should().Be(3);
        for (var document = 0; document < 4; document++)
        {
            for (var term = 0; term < 3; term++)
            {
                Product(svd.Documents.Row(document), svd.Terms.Row(term)).Should().BeApproximately(expected[document, term], 1e-5);
            }
        }

        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                Enumerable.Range(0, 3).Sum(term => svd.Terms.Row(term)[i] * svd.Terms.Row(term)[j]).Should().BeApproximately(i == j ? 1 : 0, 1e-5f);
            }
        }
    }

    [Fact]
    public void The_strongest_direction_comes_first()
    {
        // Three documents of the first term alone, two of the second.
        var svd = TruncatedSvd.Of(new TermDocumentMatrix(5, [0, 3, 5], [0, 1, 2, 3, 4], [1, 1, 1, 1, 1]), 1);

        svd.Dimensions.Should().Be(1);
        Math.Abs(svd.Terms.Row(0)[0]).Should().BeApproximately(1, 1e-5f);
        Math.Abs(svd.Terms.Row(1)[0]).Should().BeApproximately(0, 1e-5f);
    }

    private static double Product(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (double)a[i] * b[i];
        }

        return sum;
    }
}
