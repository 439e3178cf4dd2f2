/** How long a file waits at the gate. */
@NullMarked
package org.inshore.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
