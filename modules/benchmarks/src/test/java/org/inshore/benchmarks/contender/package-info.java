@NullMarked
package org.inshore.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
