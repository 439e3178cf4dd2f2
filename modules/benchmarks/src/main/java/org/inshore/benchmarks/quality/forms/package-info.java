/** Tables in textual forms, held against their CSV. */
@NullMarked
package org.inshore.benchmarks.quality.forms;

import org.jspecify.annotations.NullMarked;
