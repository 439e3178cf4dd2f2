@NullMarked
package org.inshore.benchmarks.quality.forms;

import org.jspecify.annotations.NullMarked;
