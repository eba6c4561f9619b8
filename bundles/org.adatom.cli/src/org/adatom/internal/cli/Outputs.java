/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.adatom.internal.workbench.Absent;
import org.adatom.internal.workbench.Suggestions;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.StructureOutput;
import org.eclipse.jdt.annotation.Nullable;

/** Structures on their way out. */
final class Outputs {
    private Outputs() {
    }

    /** Writes structures to a file, or to standard output where no file is named. */
    static void structures(Session session, List<Structure> structures, String file, String format) throws IOException {
        if (file.isEmpty() || file.equals("-")) {
            var used = format.isEmpty() ? session.formats().formats().of("extxyz") : format(session, format);
            var out = new StructureOutput(Path.of("standard output"), session.out());
            var writer = used.writer(out);
            for (var s : structures) {
                writer.write(s);
            }
            writer.finish();
            out.drain();
            return;
        }
        var target = session.path(file);
        StructureFiles.write(target, structures, format.isEmpty() ? byName(session, target) : format(session, format),
                null);
        session.say(file + ": " + structures.getFirst() + (structures.size() > 1 ? " and " + (structures.size() - 1)
                + " more" : ""));
    }

    /** {@return the format that a name asks for, or null} */
    static @Nullable StructureFormat byName(Session session, Path file) {
        return Absent.orNull(session.formats().formats().byName(file));
    }

    /** {@return the format of an id} */
    static StructureFormat format(Session session, String id) {
        var formats = session.formats().formats();
        return formats.find(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsageException("there is no file format '" + id + "'"
                + Suggestions.of(id, formats.all().stream().map(StructureFormat::id).toList())));
    }
}
