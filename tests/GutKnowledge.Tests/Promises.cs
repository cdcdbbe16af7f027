using System.Globalization;
using System.Text;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Import;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;
using Microsoft.Data.Sqlite;

namespace GutKnowledge.Tests;

/// <summary>What the library promises (design, "Promises"), in the same order.</summary>
public sealed class Promises
{
    [Fact]
    public void P1_Three_lines_are_enough()
    {
        using var kb = KnowledgeBase.OpenSample();
        var answer = kb.Ask("bloated after meals, no fever");

        answer.Outcome.Should().Be(Outcome.Answered);
        answer.Articles[0].Evidence.Should().NotBeEmpty();
    }

    [Fact]
    public void P2_Every_span_of_an_answer_holds_exactly_its_words()
    {
        var articles = Sample.Knowledge.Articles;
        var seen = 0;
        foreach (var answer in Sample.Answers)
        {
            answer.Understood.Where(mention => mention.Span.In(answer.Question) != mention.Text).Should().BeEmpty();
            foreach (var dispute in answer.Disputes)
            {
                articles.Find(dispute.Article)![dispute.Span].Should().Be(dispute.Sentence);
            }

            foreach (var hit in answer.Articles)
            {
                var article = articles.Find(hit.Article.Id)!;
                foreach (var evidence in hit.Evidence.Concat(hit.Against))
                {
                    seen++;
                    article[evidence.Span].Should().Be(evidence.Sentence);
                    new[] { evidence.LeadIn, evidence.WordingCue, evidence.Caveat }.OfType<Quote>().Where(quote => article[quote.Span] != quote.Text).Should().BeEmpty();
                    evidence.Citations.Where(citation => article[citation.Span] != citation.Marker).Should().BeEmpty();
                    evidence.Claims.Where(claim => !evidence.Span.Contains(claim.Span) || !article.Text.Contains(claim.Subject.Text) || !article.Text.Contains(claim.Object.Text)).Should().BeEmpty();
                }
            }
        }

        seen.Should().BeGreaterThan(100, "the check is worth something only when it saw evidence");
    }

    [Fact]
    public void P3_The_next_question_sees_the_article()
    {
        using var kb = KnowledgeBase.InMemory();
        for (var i = 0; i < 20; i++)
        {
            kb.Add(Make.Article($"a{i}", $"Stress causes reflux, story {i}."));
            kb.Ask("reflux").Total.Should().Be(i + 1);
        }

        kb.Remove(new ArticleId("a3")).Should().BeTrue();
        kb.Ask("reflux", take: 100).Articles.Select(hit => hit.Article.Id.Value).Should().HaveCount(19).And.NotContain("a3");
    }

    [Fact]
    public async Task P3_Readers_read_while_one_writes()
    {
        const int articles = 120;
        using var kb = KnowledgeBase.InMemory();
        var added = 0;
        var writer = Task.Run(
            () =>
            {
                for (var i = 0; i < articles; i++)
                {
                    kb.Add(Make.Article($"a{i}", "Stress causes reflux. Coffee may worsen heartburn."));
                    Volatile.Write(ref added, i + 1);
                }
            },
            TestContext.Current.CancellationToken);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(
            () =>
            {
                for (var i = 0; i < 150; i++)
                {
                    var acknowledged = Volatile.Read(ref added);
                    kb.Ask("reflux").Total.Should().BeGreaterThanOrEqualTo(acknowledged);
                }
            },
            TestContext.Current.CancellationToken));

        await Task.WhenAll(readers.Append(writer));

        kb.Ask("reflux").Total.Should().Be(articles);
    }

    [Fact]
    public void P4_An_acknowledged_article_survives_without_a_proper_end()
    {
        using var folder = new TemporaryFolder();
        using var kb = KnowledgeBase.Open(folder.Path("kb"));
        kb.Add(Make.Article("kept", "Stress causes reflux."));
        kb.Remove(new ArticleId("kept"));
        kb.Add(Make.Article("second", "Coffee worsens heartburn."));
        kb.Add(Make.Article("third", "Stress causes reflux."));

        // What a killed process leaves behind: the files as they are now.
        TemporaryFolder.Copy(folder.Path("kb"), folder.Path("copy"));

        using var copy = KnowledgeBase.Open(folder.Path("copy"));
        copy.Articles.Select(article => article.Id.Value).Should().Equal("second", "third");
        copy.Ask("reflux").ToJson().Should().Be(kb.Ask("reflux").ToJson());
        copy.Ask("heartburn").ToJson().Should().Be(kb.Ask("heartburn").ToJson());
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("truncate")]
    [InlineData("garble")]
    [InlineData("empty")]
    public void P4_A_damaged_index_is_made_again_from_the_articles(string damage)
    {
        using var folder = new TemporaryFolder();
        using var log = new ListLogger();
        string[] questions = ["reflux", "what makes heartburn worse", "bloating"];
        List<string> before;
        using (var kb = KnowledgeBase.Open(folder.Path("kb")))
        {
            kb.AddRange([Make.Article("one", "Stress causes reflux."), Make.Article("two", "Coffee worsens heartburn.", "Bloating is no fun."), Make.Article("three", "Reflux and bloating.")], cancellationToken: TestContext.Current.CancellationToken);
            before = [.. questions.Select(question => kb.Ask(question).ToJson())];
        }

        Damage(folder.Path("kb", "index"), damage);

        using (var kb = KnowledgeBase.Open(folder.Path("kb"), new KnowledgeBaseOptions { LoggerFactory = log }))
        {
            questions.Select(question => kb.Ask(question).ToJson()).Should().Equal(before);
        }

        log.Told.Should().ContainSingle("a rebuild is told in one line").Which.Should().Contain("3 articles");
        log.Lines.Should().NotContain(line => line.Contains("Exception"));
    }

    [Fact]
    public void P4_An_index_of_another_vocabulary_is_made_again()
    {
        using var folder = new TemporaryFolder();
        using (var kb = KnowledgeBase.Open(folder.Path("kb")))
        {
            kb.Add(Make.Article("one", "Grumbling is heard at night."));
            kb.Ask("grumbling").Outcome.Should().NotBe(Outcome.Answered);
        }

        var vocabulary = new Vocabulary([new Concept
        {
            Id = new("symptom:grumbling"), Type = ConceptType.Symptom, Name = "Grumbling", Synonyms = [new("Grumbling", SynonymKind.Preferred)],
        }]);
        using var other = KnowledgeBase.Open(folder.Path("kb"), new KnowledgeBaseOptions { Vocabulary = vocabulary });

        other.Ask("grumbling").Outcome.Should().Be(Outcome.Answered);
    }

    [Fact]
    public void P4_A_store_of_a_later_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        using (var kb = KnowledgeBase.Open(folder.Path()))
        {
            kb.Add(Make.Article("one", "Stress causes reflux."));
        }

        using (var connection = new SqliteConnection($"Data Source={folder.Path("articles.sqlite")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        var open = () => KnowledgeBase.Open(folder.Path());

        open.Should().Throw<InvalidDataException>().WithMessage("*99*");
    }

    [Fact]
    public void P4_A_file_that_is_no_store_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Path("articles.sqlite"), "This is a shopping list and no database; it is longer than a header so that nobody can mistake it for one.");

        var open = () => KnowledgeBase.Open(folder.Path());

        open.Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void P5_The_same_question_gives_the_same_bytes_in_every_culture()
    {
        var expected = Sample.Answers.SelectMany(InBytes).ToList();
        foreach (var culture in Cultures().DistinctBy(culture => culture.Name))
        {
            var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            try
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);

                // Of a vocabulary of its own, so that what is made of its wordings is made in this culture too.
                using var kb = KnowledgeBase.OpenSample(new KnowledgeBaseOptions { Vocabulary = new Vocabulary(Vocabulary.Default.Concepts) });
                Questions.Many.Select(question => kb.Ask(question)).SelectMany(InBytes).Should().Equal(expected);
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
            }
        }
    }

    [Fact]
    public void P5_The_order_of_adding_does_not_show()
    {
        var articles = Sample.Knowledge.Articles.ToList();
        var expected = Sample.Answers.Select(answer => answer.ToJson()).ToList();
        foreach (var order in new[] { articles.AsEnumerable().Reverse(), articles.OrderBy(article => article.Text.Length), articles.Skip(5).Concat(articles.Take(5)) })
        {
            using var kb = KnowledgeBase.InMemory();
            foreach (var article in order)
            {
                kb.Add(article);
            }

            Questions.Many.Select(question => kb.Ask(question).ToJson()).Should().Equal(expected);
        }
    }

    [Fact]
    public void P6_A_denied_symptom_never_counts_for_an_article()
    {
        using var kb = Make.Knowing(Make.Article("denies", "The illness comes with bloating and no fever."), Make.Article("says", "The illness comes with fever."));

        kb.Ask("fever").Articles.Select(hit => hit.Article.Id.Value).Should().Equal("says");
        kb.Ask("bloating, no fever").Articles.Select(hit => hit.Article.Id.Value).Should().Equal("denies");
        kb.Ask("no fever").Articles.Should().BeEmpty();
    }

    [Fact]
    public void P6_A_denying_sentence_is_never_served_as_evidence()
    {
        using var kb = Make.Knowing(Make.Article("one", "There was no nausea on the first day.", "Coffee causes nausea.", "Stress doesn't cause nausea."));

        var hit = kb.Ask("nausea").Articles.Should().ContainSingle().Subject;

        hit.Evidence.Select(evidence => evidence.Sentence).Should().Equal("Coffee causes nausea.");
        hit.Against.Select(evidence => evidence.Sentence).Should().Equal("Stress doesn't cause nausea.");
    }

    [Fact]
    public void P6_No_evidence_of_the_sample_denies_what_it_is_served_for()
    {
        var claimed = Sample.Answers.SelectMany(answer => answer.Articles).SelectMany(hit => hit.Evidence).Where(evidence => evidence.Claims.Count > 0).ToList();

        claimed.Should().HaveCountGreaterThan(50, "the check is worth something only when it saw claims");
        claimed.Should().OnlyContain(evidence => evidence.Claims.Any(claim => claim.Wording != Wording.Negated));
    }

    [Theory]
    [InlineData("I am vomiting blood", "rf09")]
    [InlineData("black tarry stool since yesterday", "rf03")]
    [InlineData("bloated, and I keep vomiting blood", "rf09")]
    public void P7_A_red_flag_is_shown_even_when_no_article_knows_of_it(string question, string flag)
    {
        using var kb = KnowledgeBase.InMemory();

        var answer = kb.Ask(question);

        answer.Articles.Should().BeEmpty();
        answer.Notices.Should().Contain(notice => notice.Id == flag && notice.Condition == null && !notice.IsClinicallyReviewed && notice.Sources.Count > 0);
        answer.Notices.SelectMany(notice => notice.Spans).Should().OnlyContain(span => new TextSpan(0, question.Length).Contains(span));
        answer.ToMarkdown().Should().Contain("> **");
    }

    [Theory]
    [InlineData("no fever and vomiting blood", "rf09")]
    [InlineData("she has no fever and is vomiting blood", "rf09")]
    [InlineData("blood in my vomit", "rf09")]
    [InlineData("my poo is black", "rf03")]
    [InlineData("black stools for a week, no pain", "rf03")]
    public void P7_A_red_flag_in_other_words_is_shown(string question, string flag)
    {
        using var kb = KnowledgeBase.InMemory();

        kb.Ask(question).Notices.Select(notice => notice.Id).Should().Contain(flag);
    }

    [Theory]
    [InlineData("I am not vomiting blood")]
    [InlineData("no black tarry stool")]
    [InlineData("I used to have black tarry stool")]
    [InlineData("bloating")]
    public void P7_A_denied_or_past_red_flag_is_not_raised(string question) => Sample.Knowledge.Ask(question).Notices.Should().BeEmpty();

    [Fact]
    public void P7_A_red_flag_does_not_depend_on_the_page_that_is_shown() =>
        Sample.Knowledge.Ask("vomiting blood", skip: 100, take: 0).Notices.Should().BeEquivalentTo(Sample.Knowledge.Ask("vomiting blood").Notices).And.NotBeEmpty();

    [Theory]
    [InlineData("reflux", Outcome.Answered)]
    [InlineData("what causes reflux", Outcome.Answered)]
    [InlineData("hiccups", Outcome.NoArticle)]
    [InlineData("no reflux", Outcome.EverythingDenied)]
    [InlineData("xyzzy plugh", Outcome.NotUnderstood)]
    [InlineData("", Outcome.NotUnderstood)]
    [InlineData("lighthouse keepers", Outcome.OnlyWeakEvidence)]
    public void P8_There_is_always_a_reason(string question, Outcome expected)
    {
        using var kb = Make.Knowing(Make.Article("one", "Stress causes reflux.", "Lighthouse keepers know that."));

        kb.Ask(question).Outcome.Should().Be(expected);
    }

    [Fact]
    public void P8_Every_outcome_is_told_in_words()
    {
        using var kb = Make.Knowing(Make.Article("one", "Stress causes reflux.", "Lighthouse keepers know that."));
        var words = new Dictionary<string, string>
        {
            ["reflux"] = "These articles speak of it.",
            ["lighthouse keepers"] = "none of their sentences states",
            ["hiccups"] = "no article speaks of it",
            ["no reflux"] = "is denied",
            ["xyzzy"] = "was not understood",
        };

        words.Keys.Select(question => kb.Ask(question).Outcome).Should().BeEquivalentTo(Enum.GetValues<Outcome>());
        foreach (var (question, told) in words)
        {
            var markdown = kb.Ask(question).ToMarkdown();
            words.Values.Where(other => markdown.Contains(other, StringComparison.Ordinal)).Should().Equal(told);
        }
    }

    [Fact]
    public void P9_A_mistake_of_the_caller_is_an_argument_exception()
    {
        using var kb = KnowledgeBase.InMemory();
        Action[] mistakes =
        [
            () => kb.Ask(null!), () => kb.Ask("x", skip: -1), () => kb.Ask("x", take: -1), () => kb.Add(null!), () => kb.AddRange(null!), () => kb.Concept(" "), () => kb.Concept(null!),
            () => KnowledgeBase.Open(" "), () => _ = new ArticleId(" "), () => _ = new ArticleId(new string('x', 1025)), () => TextArticleReader.Read(null!, "x"), () => TextArticleReader.Read("x", " "),
        ];

        mistakes.Should().AllSatisfy(mistake => mistake.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void P9_A_closed_knowledge_base_says_so()
    {
        var kb = KnowledgeBase.InMemory();
        kb.Dispose();
        kb.Dispose();
        Action[] uses = [() => kb.Ask("x"), () => kb.Add(Make.Article("one", "Text.")), () => kb.Remove(new ArticleId("one")), () => kb.Concept("bloating")];

        uses.Should().AllSatisfy(use => use.Should().Throw<ObjectDisposedException>());
    }

    [Fact]
    public void P9_A_bad_file_fails_alone_with_its_name_and_reason()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Path("a-good.txt"), "Stress and reflux\n\nStress causes reflux. That is the whole story.\n");
        File.WriteAllText(folder.Path("b-empty.txt"), "  \n");
        File.WriteAllText(folder.Path("c-good.txt"), "Coffee and heartburn\n\nCoffee worsens heartburn. That is the whole story.\n");
        using var kb = KnowledgeBase.InMemory();
        var results = new List<ImportResult>();
        foreach (var path in Directory.EnumerateFiles(folder.Path()).Order(StringComparer.Ordinal))
        {
            try
            {
                results.AddRange(kb.AddRange([ArticleFile.Read(path)], cancellationToken: TestContext.Current.CancellationToken));
            }
            catch (ArticleFormatException e)
            {
                results.Add(ImportResult.Failure(e));
            }
        }

        results.Select(result => result.Status).Should().Equal(ImportStatus.Added, ImportStatus.Failed, ImportStatus.Added);
        results[1].Error.Should().Contain("b-empty.txt").And.NotContain("\n");
        kb.Articles.Should().HaveCount(2);
    }

    [Fact]
    public void P10_No_text_of_a_question_or_an_article_is_logged()
    {
        using var folder = new TemporaryFolder();
        using var log = new ListLogger();
        var options = new KnowledgeBaseOptions { LoggerFactory = log };
        for (var round = 0; round < 2; round++)
        {
            using (var kb = KnowledgeBase.Open(folder.Path("kb"), options))
            {
                kb.Add(Make.Citing("secretkey", ["Secretauthor A. Secrettitle of a work. Secretjournal. 2012;42(1):71-78."], $"Secretword causes reflux {round} (1)."));
                kb.Ask("secretquestion about reflux").Total.Should().Be(1);
                kb.Concept("reflux").Should().NotBeNull();
                _ = kb.References;
            }

            Directory.Delete(folder.Path("kb", "index"), recursive: true);
        }

        using (var rebuilt = KnowledgeBase.Open(folder.Path("kb"), options))
        {
            rebuilt.Remove(new ArticleId("secretkey"));
        }

        log.Lines.Should().NotBeEmpty("a rebuild is told").And.NotContain(line => line.Contains("secret", StringComparison.OrdinalIgnoreCase) || line.Contains("reflux"));
    }

    private static string[] InBytes(Answer answer) => [answer.ToJson(), answer.ToMarkdown()];

    // Without ICU data the names give one and the same invariant culture, so what could do harm is set by hand.
    private static IEnumerable<CultureInfo> Cultures()
    {
        foreach (var name in new[] { "tr-TR", "th-TH", "de-DE" })
        {
            CultureInfo culture;
            try
            {
                culture = new CultureInfo(name, useUserOverride: false);
            }
            catch (CultureNotFoundException)
            {
                culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            }

            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "−";
            culture.DateTimeFormat.DateSeparator = ".";
            culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
            culture.TextInfo.ListSeparator = ";";
            yield return culture;
        }
    }

    private static void Damage(string index, string how)
    {
        if (how == "delete")
        {
            Directory.Delete(index, recursive: true);
            return;
        }

        foreach (var file in Directory.EnumerateFiles(index).ToList())
        {
            var bytes = File.ReadAllBytes(file);
            File.WriteAllBytes(file, how switch
            {
                "truncate" => bytes[..(bytes.Length / 2)],
                "garble" => [.. bytes.Select((b, i) => (byte)(i % 3 == 0 ? b ^ 0x5A : b))],
                _ => [],
            });
        }
    }
}
