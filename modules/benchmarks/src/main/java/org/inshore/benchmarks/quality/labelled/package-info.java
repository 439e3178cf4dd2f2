/** Reads labelled sets in the forms in which others publish them. */
@org.jspecify.annotations.NullMarked
package org.inshore.benchmarks.quality.labelled;
