/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.analysis.Result;
import org.adatom.workbench.ResultStore;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunState;

/**
 * What a results editor shows.
 *
 * @param title of the run
 * @param analysis the label of the analysis
 * @param analysisId its id
 * @param state how it ended
 * @param verdict one line about that
 * @param when when it began
 * @param took how long it computed
 * @param result what it found, empty when it failed or was cancelled
 * @param parameters its options and what else it was given
 * @param log the lines of its log
 * @param folder the folder, if there is one
 */
record ResultContent(String title, String analysis, String analysisId, RunState state, String verdict, Instant when,
        Duration took, Optional<Result> result, Map<String, Object> parameters, List<String> log, Optional<Path> folder) {

    /** {@return what a run of this session has} */
    static ResultContent of(Run run) throws IOException {
        var parameters = new LinkedHashMap<String, Object>();
        run.request().ifPresent(r -> {
            var given = r.parameters();
            r.analysis().parameters().parameters().forEach(p -> {
                Object value = given.get(p.name());
                parameters.put(p.name(), value == null ? p.about().initial() : value);
            });
            parameters.put("seed", r.seed());
            parameters.put("threads", (long) r.threads());
        });
        return new ResultContent(run.title(), run.analysisLabel(), run.analysisId(), run.state(),
                run.error().orElse(run.message()), run.started().orElse(run.queued()), run.elapsed(),
                run.state().hasResult() ? run.result() : Optional.empty(), parameters, run.live().log(), run.folder());
    }

    /** {@return what a folder holds} */
    static ResultContent of(Path folder, ResultStore.Content content) {
        var record = content.record();
        var parameters = new LinkedHashMap<String, Object>(record.parameters());
        parameters.put("seed", record.seed());
        parameters.put("threads", (long) record.threads());
        parameters.put("machine", record.machine());
        record.versions().forEach(parameters::put);
        var began = record.started().orElse(record.queued());
        return new ResultContent(record.title(), record.analysisLabel(), record.analysis(), record.state(), record.verdict(),
                began, record.ended().map(e -> Duration.between(began, e)).orElse(Duration.ZERO), content.result(),
                parameters, content.log(), Optional.of(folder));
    }
}
