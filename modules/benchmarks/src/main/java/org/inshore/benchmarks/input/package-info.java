/** Makes the files that are looked through: the same for a seed and the same sources. */
@NullMarked
package org.inshore.benchmarks.input;

import org.jspecify.annotations.NullMarked;
