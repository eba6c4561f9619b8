/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.io.IOException;
import java.util.List;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.structure.io.FileHead;
import org.adatom.structure.io.FrameIndex;
import org.adatom.structure.io.LineScanner;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.StructureOutput;
import org.adatom.structure.io.StructureText;

/** Plain XYZ: symbols and positions, no cell. */
public final class XyzFormat implements StructureFormat {
    @Override
    public String id() {
        return "xyz";
    }

    @Override
    public String label() {
        return "XYZ";
    }

    @Override
    public List<String> extensions() {
        return List.of("xyz");
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
        if (!head.line(0).trim().matches("\\d{1,18}")
                || new ExtxyzFormat().recognise(head) == Match.CERTAIN) {
            return Match.NO;
        }
        var words = head.words(2);
        return FileHead.areNumbers(words, 1, 3) && Symbols.number(words[0]) >= 0 ? Match.CERTAIN : Match.POSSIBLE;
    }

    @Override
    public FrameIndex index(LineScanner scanner) throws IOException {
        return ExtxyzFormat.index(scanner, label());
    }

    @Override
    public Structure read(StructureText text) throws IOException {
        return ExtxyzReader.read(text, false);
    }

    @Override
    public FrameWriter writer(StructureOutput out) {
        return s -> {
            var comment = s.info().getOrDefault("comment", s.formula()).toString().replaceAll("\\s+", " ");
            out.whole(s.count()).line().put(comment).line();
            for (int i = 0; i < s.count(); i++) {
                var symbol = Element.of(s.number(i)).symbol();
                out.put(symbol).put(symbol.length() == 1 ? "  " : " ");
                out.real(s.x(i), 22).put(' ').real(s.y(i), 22).put(' ').real(s.z(i), 22).line();
            }
        };
    }
}
