#!/usr/bin/env node
// Starts the command line; a fresh clone is installed and bundled first, quietly, on stderr.
import { pathToFileURL } from 'node:url'
import { buildBundle, installPackages } from '../scripts/prepare.mjs'

installPackages()
await import(pathToFileURL(await buildBundle()).href)
