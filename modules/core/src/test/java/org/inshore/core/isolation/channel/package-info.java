@NullMarked
package org.inshore.core.isolation.channel;

import org.jspecify.annotations.NullMarked;
