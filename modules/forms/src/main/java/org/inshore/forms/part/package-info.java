/** Parts of forms that several of them have: what is abroad, scenes, limits, sources, coverage. */
@NullMarked
package org.inshore.forms.part;

import org.jspecify.annotations.NullMarked;
