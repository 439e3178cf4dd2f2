/** Tests of signed messages and certificates. */
@NullMarked
package org.inshore.scanners.documents.signed;

import org.jspecify.annotations.NullMarked;
