using Pulumi;
using Shop.Infra;

return await Deployment.RunAsync<ShopStack>();
