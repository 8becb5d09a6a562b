// The version of this Node.js when it can require() an ES module, as cognito-local does; otherwise nothing.
console.log(process.features.require_module ? process.versions.node : '');
