/** Where one person is, by an identifier that is typed and not kept. */
@NullMarked
package org.inshore.core.subject;

import org.jspecify.annotations.NullMarked;
