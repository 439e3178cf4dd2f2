package org.inshore.engine;

/**
 * A look-alike ready to run.
 *
 * @param number by which words name it
 * @param source as written
 */
record CompiledLookAlike(int number, LookAlike source) {}
