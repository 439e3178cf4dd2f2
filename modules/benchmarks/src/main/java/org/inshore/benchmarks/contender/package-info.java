/**
 * What the engine is measured against, and the engine: a class for each {@code Contender}, listed
 * in {@code Contenders} in the order of the tables.
 *
 * <ul>
 *   <li>the engine: {@code EngineInMemory}, {@code EngineOnFile}
 *   <li>expressions: {@code JavaRegex}, {@code Re2}, {@code GrepPerl}, {@code Ripgrep}, with the
 *       rules as {@code PortablePatterns}
 *   <li>automata over bytes: {@code HyperscanInC}, {@code HyperscanInJava}, with the rules as
 *       {@code BytePatterns}
 *   <li>bounds that find nothing: {@code MemorySum}, {@code FileRead}, {@code MasksOnly}, {@code
 *       DenseAutomaton}
 * </ul>
 *
 * <p>None of the others validates, scores or masks; what each leaves out of the rules stands at its
 * class. One that the machine does not have throws {@code UnavailableException}, and the table says
 * so.
 */
@NullMarked
package org.inshore.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
