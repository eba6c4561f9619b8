/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.analysis.ModelData;
import org.adatom.internal.learning.analysis.Plots;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Tables;
import org.adatom.learning.data.Target;
import org.adatom.learning.evaluation.Scores;
import org.adatom.learning.model.Encoding;
import org.adatom.learning.model.ModelFile;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.Prediction;

/** Applies a model that was saved to the rows of a file. */
public final class PredictAnalysis implements Analysis<PredictOptions, FileInputs> {

    @Override
    public Class<PredictOptions> optionsType() {
        return PredictOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(PredictOptions options, FileInputs input, RunContext context) {
        var file = read(options.model(), context);
        var table = ModelData.table(input);
        var fitted = file.fitted();
        int n = table.rows();
        var p = fitted.predict(file.encoding().inputs(table), n);
        context.progress(0.9);
        var words = new ArrayList<WordColumn>();
        var numbers = new ArrayList<Column>();
        var out = table;
        for (var column : table.columns()) {
            if (column instanceof org.adatom.learning.data.Column.WordColumn w && words.size() < 3) {
                words.add(new WordColumn(w.label(), w.values()));
            }
        }
        var result = Result.done(n + " rows predicted by " + file.named().spec() + ", fitted to " + fitted.trainCount()
                + " samples.");
        for (int t = 0; t < fitted.targets(); t++) {
            var target = fitted.targetList().get(t);
            var one = TrainAnalysis.one(p, t);
            var title = target.name() + " predicted";
            if (target.isClass()) {
                var names = Arrays.stream(one.mean()).mapToObj(c -> target.classes().get((int) c))
                        .toArray(String[]::new);
                words.add(new WordColumn(title, names));
                out = out.with(new org.adatom.learning.data.Column.WordColumn(title, names));
            } else {
                numbers.add(new Column(title, target.unit(), one.mean()));
                out = out.with(new org.adatom.learning.data.Column.NumberColumn(title, target.unit(), one.mean()));
                if (one.hasSpread()) {
                    numbers.add(new Column("Spread of " + target.name(), target.unit(), one.sd()));
                    out = out.with(new org.adatom.learning.data.Column.NumberColumn("Spread of " + target.name(),
                            target.unit(), one.sd()));
                }
            }
            for (var item : compared(table, target, one)) {
                result = result.with(item);
            }
        }
        return result.with(new ResultItem.Table("predictions", "Predictions", words, numbers))
                .with(new ResultItem.File("with-predictions", "The file with predictions", "with-predictions.csv",
                        Tables.csv(out)
                .getBytes(StandardCharsets.UTF_8)));
    }

    private static ModelFile read(String path, RunContext context) {
        try {
            return ModelFile.read(Path.of(path), id -> context.create(NamedModel.class, id));
        } catch (IOException | InvalidPathException e) {
            throw new LearningException("the model file " + path + " cannot be read: " + e.getMessage()
                    + "; give the path of a .model file", e);
        }
    }

    /** Where the file has the target too: how good the model is on it. */
    private static List<ResultItem> compared(Table table, Target target, Prediction p) {
        if (table.find(target.name()).isEmpty()) {
            return List.of();
        }
        var encoding = new Encoding(List.of(), List.of(target));
        var rows = encoding.rows(table);
        if (rows.length == 0) {
            return List.of();
        }
        var truth = encoding.samples(table, rows).y();
        int k = target.classes().size();
        var known = new Prediction(rows.length, 1, pick(p.mean(), rows, 1), pick(p.sd(), rows, 1),
                pick(p.probabilities(), rows, k));
        var scores = Scores.of(target, truth, known);
        var items = new ArrayList<ResultItem>(Plots.scalars(scores, "", " of " + target.name()));
        items.add(target.isClass() ? Plots.confusion(target, truth, known.mean())
                : Plots.parity("parity", "Predicted and given " + target.name(), target,
                        List.of(new Layer.Points("", truth, known.mean(), known.sd()))));
        return items;
    }

    private static double[] pick(double[] all, int[] rows, int width) {
        return all.length == 0 ? all : Arrays.stream(rows).flatMap(i -> IntStream.range(i * width, (i + 1) * width))
                .mapToDouble(q -> all[q]).toArray();
    }
}
