/** Tests of the parts of forms. */
@NullMarked
package org.inshore.forms.part;

import org.jspecify.annotations.NullMarked;
