using GutKnowledge.Cli;
using GutKnowledge.Cli.Rendering;

return await GutProgram.RunAsync(args, Console.OpenStandardInput, Terminal.Open(), Console.Error);
