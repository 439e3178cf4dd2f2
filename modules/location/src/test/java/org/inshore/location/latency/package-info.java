@NullMarked
package org.inshore.location.latency;

import org.jspecify.annotations.NullMarked;
