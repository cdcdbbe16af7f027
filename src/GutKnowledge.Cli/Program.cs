using GutKnowledge.Cli;
using GutKnowledge.Cli.Rendering;

return await GutProgram.RunAsync(args, Terminal.Open(), Console.Error);
