/** Tests of pages. */
@org.jspecify.annotations.NullMarked
package org.inshore.scanners.documents.structure.html;
