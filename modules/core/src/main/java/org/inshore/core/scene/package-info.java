/** Which export scene content belongs to, where it is stored abroad and where it flows there. */
@NullMarked
package org.inshore.core.scene;

import org.jspecify.annotations.NullMarked;
