package org.inshore.engine.program;

import org.inshore.engine.rule.LookAlike;

/**
 * A look-alike ready to run.
 *
 * @param number by which words name it
 * @param source as written
 */
public record CompiledLookAlike(int number, LookAlike source) {}
