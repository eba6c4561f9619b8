/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Header;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.form.Layouts;
import org.adatom.internal.ui.run.DataPeek;
import org.adatom.internal.ui.run.Studies;
import org.adatom.ui.Latest;
import org.adatom.ui.form.ParameterForm;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.AnalysisFile;
import org.adatom.workbench.InputKind;
import org.adatom.workbench.RunInput;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** A study: input, options, seed, and a button that runs it. */
public final class AnalysisEditor extends EditorPart {
    /** The id of the editor. */
    public static final String ID = "org.adatom.ui.editors.analysis";
    private static final int WIDTH = 560;
    private ScrolledComposite scrolled;
    private @Nullable AnalysisFile saved;
    private @Nullable ParameterForm form;
    private @Nullable Text seed;
    private @Nullable Button run;
    private final List<InputRow> inputs = new ArrayList<>();
    private @Nullable Latest<Path, DataPeek> columns;
    private @Nullable Path peeked;
    private boolean dirty;
    private boolean offering;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof IFileEditorInput)) {
            throw new PartInitException(Messages.Study_wrongInput);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    private IFile file() {
        return ((IFileEditorInput) getEditorInput()).getFile();
    }

    @Override
    public void createPartControl(Composite parent) {
        scrolled = Layouts.scrolled(parent);
        var page = new Composite(scrolled, SWT.NONE);
        Field.style(scrolled, Field.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        scrolled.setContent(page);
        try (var in = file().getContents()) {
            var study = AnalysisFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), file().getName());
            saved = study;
            var analysis = Core.analyses().get(study.analysis());
            fill(page, study, analysis);
        } catch (IOException | CoreException | RuntimeException e) {
            wrong(page, e);
        }
        Layouts.fit(scrolled);
    }

    private void wrong(Composite page, Exception e) {
        var header = new Header(page, Images.descriptor("state-failed"), Messages.Study_unreadable, Words.error(e));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        var hint = new Label(page, SWT.WRAP);
        hint.setText(Messages.Study_openAsText);
        Field.style(hint, Field.QUIET);
        GridDataFactory.fillDefaults().indent(24, 8).applyTo(hint);
    }

    private void fill(Composite page, AnalysisFile study, AnalysisDescriptor analysis) {
        var top = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(0, 24, 0, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        var header = new Header(top, Images.of(analysis), analysis.label(), analysis.description());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        var button = new Button(top, SWT.PUSH);
        button.setText("  " + Messages.Button_run + "  ");
        button.setImage(Images.image("run"));
        button.addListener(SWT.Selection, e -> run());
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).indent(0, 0).applyTo(button);
        run = button;
        var body = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 10).spacing(0, 10).applyTo(body);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).hint(WIDTH, SWT.DEFAULT)
                .applyTo(body);
        if (!study.input().isEmpty() || analysis.input() != InputKind.NONE) {
            title(body, Messages.Run_input);
            var given = study.input().isEmpty() ? List.<RunInput>of(new RunInput.FileInput("", "")) : study.input();
            for (var input : given) {
                var row = new InputRow(body, input, file(), this::changed);
                GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(row);
                inputs.add(row);
            }
        }
        title(body, Messages.Study_options);
        var options = new ParameterForm(body, analysis.parameters());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(options);
        options.setValues(study.parameters());
        options.addChangeListener(this::changed);
        form = options;
        if (analysis.input() == InputKind.FILES && options.asksFor("columns")) {
            columns = new Latest<>(body, DataPeek::of, seen -> offer(options, seen.columns()));
        }
        seed(body, study);
        validate();
    }

    private static void title(Composite body, String text) {
        var label = new Label(body, SWT.NONE);
        label.setText(text);
        label.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().indent(0, 8).applyTo(label);
    }

    private void seed(Composite body, AnalysisFile study) {
        var row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 0).margins(4, 0).applyTo(row);
        var label = new Label(row, SWT.NONE);
        label.setText(Messages.Study_seed);
        label.setToolTipText(Messages.Study_seedTip);
        var text = new Text(row, SWT.BORDER);
        text.setText(study.seed().isPresent() ? Long.toString(study.seed().getAsLong()) : "");
        text.setMessage(Messages.Form_notSet);
        text.setToolTipText(Messages.Study_seedTip);
        GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, e -> changed());
        seed = text;
    }

    /** Offers columns; that is no change of the study. */
    private void offer(ParameterForm options, List<String> names) {
        offering = true;
        try {
            options.offer("columns", names);
        } finally {
            offering = false;
        }
    }

    private void changed() {
        validate();
        if (!dirty && !offering) {
            dirty = true;
            firePropertyChange(PROP_DIRTY);
        }
    }

    private void validate() {
        var button = run;
        var options = form;
        if (button != null && options != null) {
            var peek = columns;
            if (peek != null && !inputs.isEmpty()) {
                inputs.getFirst().file().filter(f -> !f.equals(peeked)).ifPresent(f -> {
                    peeked = f;
                    peek.request(f);
                });
            }
            button.setEnabled(options.isValid() && inputs.stream().allMatch(InputRow::isValid) && seedIsNumber());
        }
    }

    private boolean seedIsNumber() {
        var text = seed;
        return text == null || text.getText().strip().matches("|-?\\d{1,18}");
    }

    private AnalysisFile study(AnalysisFile old) {
        var options = form;
        Map<String, Object> values = new LinkedHashMap<>();
        if (options != null) {
            values.putAll(options.changedValues());
            var all = options.values();
            old.parameters().keySet().forEach(k -> options.model().find(k).ifPresent(p -> {
                Object value = all.get(p.name());
                if (value != null) {
                    values.put(p.name(), value);
                }
            }));
        }
        var text = seed;
        var number = text == null || text.getText().isBlank() || !seedIsNumber() ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(text.getText().strip()));
        return new AnalysisFile(old.analysis(), old.version(), inputs.stream().map(InputRow::input).toList(),
                values, number,
                old.comment());
    }

    private void run() {
        if (isDirty() && !getSite().getPage().saveEditor(this, false)) {
            return;
        }
        var path = file().getLocation();
        if (path != null) {
            Studies.runInBackground(getSite().getWorkbenchWindow(), path.toPath());
        }
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        var old = saved;
        if (old == null) {
            return;
        }
        try {
            var study = study(old);
            file().setContents(study.toText().getBytes(StandardCharsets.UTF_8), IFile.FORCE | IFile.KEEP_HISTORY,
                    monitor);
            saved = study;
            dirty = false;
            firePropertyChange(PROP_DIRTY);
        } catch (CoreException e) {
            Problems.show(scrolled, e);
        }
    }

    @Override
    public void doSaveAs() {
        // the Project Explorer copies files
    }

    @Override
    public boolean isDirty() {
        return dirty;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        var options = form;
        if (options == null || !options.setFocus()) {
            scrolled.setFocus();
        }
        scrolled.setOrigin(0, 0);
    }
}
