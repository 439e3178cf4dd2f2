/**
 * Labelled cases made from synthetic people and numbers of machines, apart from rules' examples.
 */
@org.jspecify.annotations.NullMarked
package org.inshore.benchmarks.quality.synthetic;
