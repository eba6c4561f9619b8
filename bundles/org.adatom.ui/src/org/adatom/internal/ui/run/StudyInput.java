/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adatom.structure.Structure;
import org.adatom.ui.StructureSource;
import org.adatom.workbench.RunInput;

/**
 * One of the structures that a study works on.
 *
 * @param source where it comes from
 * @param all whether all its frames are meant, not the shown one alone
 */
record StudyInput(StructureSource source, boolean all) {

    /** {@return the structures} @throws IOException when a frame cannot be read */
    List<Structure> structures() throws IOException {
        return all ? source.frames() : List.of(source.structure());
    }

    /** {@return whether no file holds it as it is now} */
    boolean isUnsaved() {
        return source.isDirty() || source.file().isEmpty();
    }

    /** {@return how a file names it} */
    RunInput in(Path file) {
        return new RunInput.FileInput(file.toString(),
                source.frameCount() == 1 ? "" : all ? ":" : Integer.toString(source.frame()));
    }

    /** {@return where it comes from, for the record of a run} */
    RunInput origin() {
        var file = source.file();
        return file.isPresent() && !source.isDirty() ? in(file.get()) : new RunInput.GivenInput(source.name());
    }
}
