/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.adatom.analysis.FrameList;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.database.DatabaseException;
import org.adatom.database.StructureDatabase;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Structure;

/**
 * Puts what runs found into a database: each single structure, and each row of a pool. The frames of a path are left to the
 * folder of the run; where a result has nothing else, the last frame is taken. Each row says its run, analysis, item, potential
 * and outcome.
 */
public final class RunDatabase {
    private RunDatabase() {
    }

    /**
     * Adds the structures of a run, all or none.
     *
     * @param location a file or the URL of a server; see {@link StructureDatabase#open}
     * @return how many were added
     * @throws DatabaseException when the database cannot be written
     */
    public static int add(String location, Run run, Result result) {
        var entries = entries(run, result);
        if (!entries.isEmpty()) {
            try (var database = StructureDatabase.open(location, true)) {
                database.addAll(entries, n -> { });
            }
        }
        return entries.size();
    }

    static List<StructureDatabase.Entry> entries(Run run, Result result) {
        var out = new ArrayList<StructureDatabase.Entry>();
        var items = result.items().stream().filter(ResultItem.Structures.class::isInstance)
                .map(ResultItem.Structures.class::cast).toList();
        for (var item : items) {
            if (item.structures().size() == 1 || pool(result, item.name()).isPresent()) {
                add(run, result, item.name(), item.structures(), out);
            }
        }
        if (out.isEmpty() && !items.isEmpty()) {
            add(run, result, items.getLast().name(), List.of(items.getLast().structures().getLast()), out);
        }
        return out;
    }

    private static Optional<ResultItem.Table> pool(Result result, String name) {
        return result.items().stream().filter(ResultItem.Table.class::isInstance).map(ResultItem.Table.class::cast)
                .filter(t -> t.structures().filter(name::equals).isPresent()).findFirst();
    }

    private static void add(Run run, Result result, String item, List<Structure> structures,
            List<StructureDatabase.Entry> out) {
        var pairs = new LinkedHashMap<String, Object>();
        pairs.put("run", "r" + run.id().replace("-", ""));
        pairs.put("analysis", run.analysisId().substring(run.analysisId().lastIndexOf('.') + 1));
        pairs.put("item", item);
        run.request().ifPresent(request -> {
            if (values(request.analysis().parameters(), request).get("potential") instanceof String text && !text.isBlank()) {
                pairs.put("potential", text);
            }
        });
        pairs.put("outcome", result.verdict().outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var frames = structures instanceof FrameList ? structures : List.copyOf(structures);
        var potential = pairs.get("potential") instanceof String text ? text.replaceFirst("\\(.*", "").strip() : "";
        for (int i = 0; i < frames.size(); i++) {
            out.add(new StructureDatabase.Entry(frames.get(i), frames.size() == 1 ? pairs : with(pairs, i), potential));
        }
    }

    private static Map<String, Object> with(Map<String, Object> pairs, int rank) {
        var out = new LinkedHashMap<>(pairs);
        out.put("rank", rank + 1);
        return out;
    }

    private static <P extends Record> Map<String, Object> values(ParameterModel<P> model, RunRequest request) {
        return model.values(model.bind(request.parameters()));
    }
}
