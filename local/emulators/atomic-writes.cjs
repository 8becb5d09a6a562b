// cognito-local writes its files in place and several at once, so that a kill leaves half a file. This script, loaded before it
// (node --require), writes to a temporary file and renames it, one write of a file at a time.
const fs = require("node:fs");

const { writeFile, rename, writeFileSync, renameSync } = fs;
const last = new Map();
let count = 0;

const beside = (path) => `${path}.${process.pid}-${++count}.tmp`;

fs.writeFile = (path, data, ...rest) => {
  const done = rest.pop();
  const previous = last.get(path) ?? Promise.resolve();
  const write = previous.then(
    () =>
      new Promise((resolve) => {
        const temporary = beside(path);
        writeFile(temporary, data, ...rest, (error) => {
          const finish = (outcome) => {
            done(outcome);
            resolve();
          };
          error ? finish(error) : rename(temporary, path, finish);
        });
      }),
  );
  last.set(path, write);
};

fs.writeFileSync = (path, data, ...rest) => {
  const temporary = beside(path);
  writeFileSync(temporary, data, ...rest);
  renameSync(temporary, path);
};
