/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.adatom.structure.Structure;
import org.adatom.structure.io.FileHead;
import org.adatom.structure.io.FrameIndex;
import org.adatom.structure.io.LineScanner;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.StructureOutput;
import org.adatom.structure.io.StructureText;

/** Extended XYZ as ASE and QUIP write it. */
public final class ExtxyzFormat implements StructureFormat {
    private static final Pattern KEYS = Pattern.compile("(^|.*\\s)(Properties|Lattice|pbc)\\s*=.*", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "extxyz";
    }

    @Override
    public String label() {
        return "Extended XYZ";
    }

    @Override
    public List<String> extensions() {
        return List.of("extxyz", "xyz");
    }

    @Override
    public boolean severalFrames() {
        return true;
    }

    @Override
    public boolean appendable() {
        return true;
    }

    @Override
    public Match recognise(FileHead head) {
        if (!head.line(0).trim().matches("\\d{1,18}")) {
            return Match.NO;
        }
        return KEYS.matcher(head.line(1)).matches() ? Match.CERTAIN : Match.POSSIBLE;
    }

    @Override
    public FrameIndex index(LineScanner scanner) throws IOException {
        return index(scanner, label());
    }

    /** {@return the frames of a file of blocks: the number of atoms, a line of comment, the atoms} */
    static FrameIndex index(LineScanner scanner, String label) throws IOException {
        var index = new FrameIndex.Builder();
        while (scanner.nextLine()) {
            if (scanner.isBlank()) {
                requireBlankRest(scanner);
                break;
            }
            long atoms = count(scanner, label);
            if (atoms > Integer.MAX_VALUE / 3) {
                throw scanner.error("found " + atoms + " atoms, expected at most " + Integer.MAX_VALUE / 3);
            }
            index.add(scanner.offset(), scanner.lineNumber(), (int) atoms);
            long lines = scanner.skipLines(atoms + 1);
            if (lines < atoms + 1 && !(atoms == 0 && lines == 0)) {
                throw scanner.error("the file ends after " + Math.max(0, lines - 1) + " of the " + atoms
                        + " atoms of frame " + (index.count() - 1) + ", expected one line for each");
            }
        }
        return index.build(scanner.size());
    }

    private static long count(LineScanner scanner, String label) throws IOException {
        var text = scanner.text().trim();
        if (!text.matches("\\d{1,18}")) {
            throw scanner.error("found '" + (text.length() > 40 ? text.substring(0, 40) + "..." : text)
                    + "', expected the number of atoms with which a frame of " + label + " starts");
        }
        return Long.parseLong(text);
    }

    private static void requireBlankRest(LineScanner scanner) throws IOException {
        while (scanner.nextLine()) {
            if (!scanner.isBlank()) {
                throw scanner.error("a blank line stands before this line, expected the number of atoms of the next frame "
                        + "without a gap");
            }
        }
    }

    @Override
    public Structure read(StructureText text) throws IOException {
        return ExtxyzReader.read(text, true);
    }

    @Override
    public FrameWriter writer(StructureOutput output) {
        return new ExtxyzWriter(output);
    }
}
