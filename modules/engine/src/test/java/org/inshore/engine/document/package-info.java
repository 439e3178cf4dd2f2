/** Tests of rules about whole documents. */
@NullMarked
package org.inshore.engine.document;

import org.jspecify.annotations.NullMarked;
