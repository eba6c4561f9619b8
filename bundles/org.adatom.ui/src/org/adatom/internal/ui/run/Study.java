/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.adatom.structure.Structure;
import org.adatom.ui.StructureSource;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.AnalysisFile;
import org.adatom.workbench.InputKind;
import org.adatom.workbench.RunInput;
import org.adatom.workbench.RunRequest;
import org.adatom.workbench.WorkbenchException;

/**
 * What a person put together: an analysis, its options, its input.
 *
 * @param analysis the analysis
 * @param values all values of its options
 * @param changed those that differ from the defaults
 * @param inputs the structures that it works on, in order; none for another analysis
 * @param files the files that it reads; none for another analysis
 * @param settings seed and threads
 */
record Study(AnalysisDescriptor analysis, Map<String, Object> values, Map<String, Object> changed,
        List<StudyInput> inputs,
        List<Path> files, Map<String, Object> settings) {

    long seed() {
        return settings.get("seed") instanceof Number n ? n.longValue() : 0;
    }

    int threads() {
        return settings.get("threads") instanceof Number n ? Math.max(1, n.intValue()) : 1;
    }

    /** {@return where the first structure comes from} */
    Optional<StructureSource> source() {
        return inputs.isEmpty() ? Optional.empty() : Optional.of(inputs.getFirst().source());
    }

    /** {@return what the run manager is asked} @throws WorkbenchException when a frame cannot be read */
    RunRequest request() {
        if (analysis.input() == InputKind.FILES) {
            return RunRequest.ofFiles(analysis, values, files).withSeed(seed()).withThreads(threads());
        }
        var structures = new ArrayList<Structure>();
        for (var input : inputs) {
            try {
                structures.addAll(input.structures());
            } catch (IOException e) {
                throw new WorkbenchException(input.source().name() + " cannot be read: " + e.getMessage());
            }
        }
        var request = RunRequest.of(analysis, values, structures).withSeed(seed()).withThreads(threads());
        return source().map(s -> request.withTitle(analysis.label() + " " + s.name())
                .withSources(inputs.stream().map(StudyInput::origin).toList())).orElse(request);
    }

    /** {@return whether no file holds a structure as it is now} */
    boolean isUnsaved() {
        return inputs.stream().anyMatch(StudyInput::isUnsaved);
    }

    /** {@return the file that says the same} @param from where its inputs are */
    AnalysisFile file(List<RunInput> from) {
        return new AnalysisFile(analysis.id(), analysis.version(), from, changed, OptionalLong.of(seed()));
    }
}
