@NullMarked
package org.inshore.core.plugin;

import org.jspecify.annotations.NullMarked;
