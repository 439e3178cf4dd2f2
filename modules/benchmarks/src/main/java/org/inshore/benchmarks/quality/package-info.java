/**
 * How right the engine is with all packs: labelled content of several sources is looked through,
 * and what was found is held against what is there.
 */
@org.jspecify.annotations.NullMarked
package org.inshore.benchmarks.quality;
