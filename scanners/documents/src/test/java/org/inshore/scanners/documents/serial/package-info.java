/** Tests of serialised values. */
@org.jspecify.annotations.NullMarked
package org.inshore.scanners.documents.serial;
