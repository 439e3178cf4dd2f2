@NullMarked
package org.inshore.core.person.match;

import org.jspecify.annotations.NullMarked;
