import { useState } from 'react';
import { Button, FieldError, Form, Input, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BatchFile } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { failureOf } from '../bridge/failure-error.ts';
import { reportFailure } from '../state/toasts.ts';
import { followBatch } from './batch-actions.ts';
import { nameOf } from './file-words.ts';

const MOST_CHARACTERS = 200;

/** Takes the password of a locked file, says where it is the wrong one, and has the batch go on where it is the right one. */
export function PasswordField({ file, batchId }: { file: BatchFile; batchId: BatchId }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const unlock = async (): Promise<void> => {
    setTrying(true);
    try {
      followBatch(batchId, (await call('batches.unlock', { batchId, id: file.id, password })).jobId);
    } catch (error) {
      if (failureOf(error).code === 'import/wrong-password') setWrong(true);
      else reportFailure(error);
    } finally {
      setTrying(false);
    }
  };
  return (
    <Form
      className="unlock"
      onClick={(event) => {
        event.stopPropagation();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '' && !isTrying) void unlock();
      }}
    >
      <TextField
        type="password"
        aria-label={t('batch.passwordOf', { file: nameOf(file) })}
        value={password}
        onChange={(typed) => {
          setPassword(typed);
          setWrong(false);
        }}
        maxLength={MOST_CHARACTERS}
        isInvalid={isWrong}
        autoComplete="off"
      >
        <Input placeholder={t('batch.password')} />
        <FieldError>{t('batch.wrongPassword')}</FieldError>
      </TextField>
      <Button className="button is-small" type="submit" isDisabled={password === '' || isTrying}>
        {t('batch.unlock')}
      </Button>
      <small className="unlock-note">{t('batch.passwordNote')}</small>
    </Form>
  );
}
