<?php
// Signs and seals a message with PHP's OpenSSL extension.

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function draw(int $length): string
{
    $drawn = '';
    while (strlen($drawn) < $length) {
        foreach (str_split(random_bytes($length)) as $byte) {
            if (ord($byte) < 252) {
                $drawn .= ALPHABET[ord($byte) % 36];
            }
        }
    }
    return substr($drawn, 0, $length);
}

function seal(string $plaintext, OpenSSLAsymmetricKey $platform): string
{
    [$macKey, $cipherKey, $nonce] = [draw(32), draw(32), draw(8)];
    $counter = $nonce . pack('J', 1);
    $ciphertext = openssl_encrypt($plaintext, 'aes-256-ctr', $cipherKey, OPENSSL_RAW_DATA, $counter);
    $authenticated = base64_encode($nonce) . '$' . base64_encode($ciphertext);
    $mac = base64_encode(hash_hmac('sha256', $authenticated, $macKey, true));
    openssl_public_encrypt($macKey, $first, $platform, OPENSSL_PKCS1_OAEP_PADDING);
    openssl_public_encrypt($cipherKey, $second, $platform, OPENSSL_PKCS1_OAEP_PADDING);
    return implode('$', ['lianpay1_0_1', base64_encode($first), base64_encode($second), $authenticated, $mac]);
}

function compact_json(array $members): string
{
    return json_encode($members, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
}

function prepare(array $members, OpenSSLAsymmetricKey $merchant, OpenSSLAsymmetricKey $platform): string
{
    ksort($members);
    $pairs = [];
    foreach ($members as $name => $value) {
        $pairs[] = "$name=$value";
    }
    openssl_sign(implode('&', $pairs), $signature, $merchant, OPENSSL_ALGO_MD5);
    $members['sign'] = base64_encode($signature);
    $envelope = seal(compact_json($members), $platform);
    return compact_json(['oid_partner' => $members['oid_partner'], 'pay_load' => $envelope]);
}

[, $folder, $message] = $argv;
$merchant = openssl_pkey_get_private(file_get_contents("$folder/merchant_private.pem"));
$platform = openssl_pkey_get_public(file_get_contents("$folder/platform_public.pem"));
$members = [];
foreach (file($message, FILE_IGNORE_NEW_LINES) as $line) {
    [$name, $value] = explode('=', $line, 2);
    $members[$name] = $value;
}

while (($line = fgets(STDIN)) !== false) {
    if (trim($line) === 'message') {
        echo prepare($members, $merchant, $platform), "\n";
        continue;
    }
    [$start, $calls] = [hrtime(true), 0];
    while (hrtime(true) - $start < 300_000_000) {
        prepare($members, $merchant, $platform);
        $calls++;
    }
    echo (hrtime(true) - $start) / 1e3 / $calls, "\n";
}
