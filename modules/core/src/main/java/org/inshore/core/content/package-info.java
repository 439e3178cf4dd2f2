/** What bytes are: media types by content first, by name only where content cannot say. */
@NullMarked
package org.inshore.core.content;

import org.jspecify.annotations.NullMarked;
