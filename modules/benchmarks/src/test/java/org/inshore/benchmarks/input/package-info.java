@NullMarked
package org.inshore.benchmarks.input;

import org.jspecify.annotations.NullMarked;
