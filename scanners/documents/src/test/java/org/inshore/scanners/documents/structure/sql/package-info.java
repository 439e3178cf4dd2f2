/** Tests of scripts and dumps. */
@org.jspecify.annotations.NullMarked
package org.inshore.scanners.documents.structure.sql;
