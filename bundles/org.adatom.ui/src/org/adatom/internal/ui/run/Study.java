/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.adatom.ui.StructureSource;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.AnalysisFile;
import org.adatom.workbench.RunInput;
import org.adatom.workbench.RunRequest;

/**
 * What a person put together: an analysis, its options, an input.
 *
 * @param analysis the analysis
 * @param values all values of its options
 * @param changed those that differ from the defaults
 * @param source the input, if it takes one
 * @param settings seed and threads
 */
record Study(AnalysisDescriptor analysis, Map<String, Object> values, Map<String, Object> changed,
        Optional<StructureSource> source, Map<String, Object> settings) {

    long seed() {
        return settings.get("seed") instanceof Number n ? n.longValue() : 0;
    }

    int threads() {
        return settings.get("threads") instanceof Number n ? Math.max(1, n.intValue()) : 1;
    }

    /** {@return what the run manager is asked} */
    RunRequest request() {
        var structures = source.map(s -> List.of(s.structure())).orElse(List.of());
        var request = RunRequest.of(analysis, values, structures).withSeed(seed()).withThreads(threads());
        return source.map(s -> request.withTitle(analysis.label() + " " + s.name()).withSources(List.of(from(s))))
                .orElse(request);
    }

    private static RunInput from(StructureSource source) {
        var file = source.file();
        return file.isPresent() && !source.isDirty() ? new RunInput.FileInput(file.get().toString(), "")
                : new RunInput.GivenInput(source.name());
    }

    /** {@return whether no file holds the structure as it is now} */
    boolean isUnsaved() {
        return source.filter(s -> s.isDirty() || s.file().isEmpty()).isPresent();
    }

    /** {@return the file that says the same} @param structure where its input is, if it takes one */
    AnalysisFile file(Optional<Path> structure) {
        List<RunInput> input = structure.map(f -> List.<RunInput>of(new RunInput.FileInput(f.toString(), "")))
                .orElse(List.of());
        return new AnalysisFile(analysis.id(), analysis.version(), input, changed, OptionalLong.of(seed()));
    }
}
