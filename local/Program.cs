using Shop.Local.Emulators;
using Shop.Local.Verbs;

return await ShopVerbs.RunAsync(ShopVerbs.Create(Repository.Root, Terminal.Open(), Console.Out, Console.Error), args, Console.Error);
