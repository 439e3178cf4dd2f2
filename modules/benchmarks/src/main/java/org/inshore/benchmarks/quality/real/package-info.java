/** Looks through real text in which no such data is, and counts what is found all the same. */
@org.jspecify.annotations.NullMarked
package org.inshore.benchmarks.quality.real;
