@NullMarked
package org.inshore.core.person.masked;

import org.jspecify.annotations.NullMarked;
