// cognito-local uses the system's time. This script, loaded before it (node --require), gives it the clock of the local run: a header of
// each request has the milliseconds that this clock is ahead of the system's.
const http = require("node:http");

const header = "x-local-clock-ahead";
const System = Date;
let ahead = 0;

const now = () => System.now() + ahead;

globalThis.Date = new Proxy(System, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new System(now()).toString(),
  get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
});

const { emit } = http.Server.prototype;
http.Server.prototype.emit = function (event, ...args) {
  if (event === "request" && args[0].headers[header] !== undefined) {
    ahead = Number(args[0].headers[header]);
  }

  return emit.call(this, event, ...args);
};
