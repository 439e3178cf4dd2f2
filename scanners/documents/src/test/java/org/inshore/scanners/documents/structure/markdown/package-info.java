/** Tests of texts with drawn tables. */
@org.jspecify.annotations.NullMarked
package org.inshore.scanners.documents.structure.markdown;
