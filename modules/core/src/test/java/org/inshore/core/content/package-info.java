@NullMarked
package org.inshore.core.content;

import org.jspecify.annotations.NullMarked;
